"""Commands that list and correct whatever is entered; every kind of record is found by its name."""

from collections.abc import Mapping
from dataclasses import dataclass

from cockpit.content.words import N_
from cockpit.tui.commands.command import EVERYWHERE, Command, Where, Window, always, needs_account


@dataclass(frozen=True, slots=True)
class Entry:
    """One kind of record: its array, what many of it are called, and what they are for."""

    array: str
    title: str
    purpose: str
    also: str = ""
    """Further words that find it."""


GROUPS: tuple[tuple[str, tuple[Entry, ...]], ...] = (
    (
        N_("About the account"),
        (
            Entry(
                "info_items",
                N_("Information template"),
                N_("Twenty things to know about the company, each with source and day; completeness reads them."),
                "profile 信息模板 客户信息",
            ),
            Entry(
                "needs",
                N_("Needs"),
                N_("What the company and its people need, and what is confirmed; exit checks and briefs read them."),
                "requirement 需求",
            ),
            Entry(
                "account_goals",
                N_("Account goals"),
                N_("Dated goals for the five tasks of the account plan; its score reads them."),
                "plan esp 目标 计划",
            ),
            Entry(
                "project_history",
                N_("Past projects"),
                N_("What was bought before, when, from whom, for how much; dates, price and rivals follow from it."),
                "history project pbm 历史 项目",
            ),
            Entry(
                "finance_snapshots",
                N_("Finance snapshots"),
                N_("Price, cost, stock and sales of a day; margin, days of supply and GMROII are computed from them."),
                "finance margin stock 财务 快照",
            ),
        ),
    ),
    (
        N_("About people"),
        (
            Entry(
                "stakeholders",
                N_("People of the account"),
                N_("Everybody in the account, with all that is known of them."),
                "person stakeholder 人 干系人",
            ),
            Entry(
                "participations",
                N_("Parts in deals"),
                N_("Who has which roles, stance and acceptance in which deal; nearly every figure reads them."),
                "role stance 角色 立场",
            ),
            Entry(
                "influence_lines",
                N_("Lines of influence and conflict"),
                N_("Who listens to whom, and who is in conflict; the chart draws them, the way to people reads them."),
                "influence conflict 影响 冲突",
            ),
        ),
    ),
    (
        N_("About the deal"),
        (
            Entry(
                "opportunities",
                N_("Deals"),
                N_("Every deal of the account, open and closed."),
                "opportunity 商机",
            ),
            Entry(
                "objections",
                N_("Objections"),
                N_("What people hold against us, and what answered it; advice asks for it until it is resolved."),
                "doubt 异议",
            ),
            Entry(
                "resource_requests",
                N_("Resource requests"),
                N_("What the deal needs from inside or from a partner, and whether it was granted."),
                "mci resource expert 资源 申请",
            ),
            Entry(
                "competitors",
                N_("Rivals"),
                N_("Quotes, plan, strengths and weaknesses of each rival; the winning steps read them."),
                "competitor 竞争 对手",
            ),
        ),
    ),
    (
        N_("What happens"),
        (
            Entry(
                "interactions",
                N_("Contacts"),
                N_(
                    "Visits, calls and messages; closeness, days between contacts and attention are computed from them."
                ),
                "interaction visit call 沟通 拜访",
            ),
            Entry(
                "meetings",
                N_("Meetings"),
                N_("Meetings with their objective, questions and proposals, from plan to agreement."),
                "call plan 会议 面谈",
            ),
            Entry(
                "next_steps",
                N_("Next steps"),
                N_("What you have promised yourself or others to do, and by when."),
                "todo task 下一步 待办",
            ),
            Entry(
                "actions",
                N_("Answers to actions"),
                N_("What you did with advice: done, snoozed, dismissed; a mistaken answer is corrected here."),
                "done snoozed dismissed 行动 记录",
            ),
        ),
    ),
    (
        N_("Your own"),
        (
            Entry(
                "proofs",
                N_("Proofs"),
                N_("Cases, references and certificates that can be offered; briefs name those that fit."),
                "case reference 案例 证明",
            ),
            Entry(
                "products",
                N_("Products"),
                N_("Features with how they work and what they are good for; proposals are made from them."),
                "feature benefit 产品 特点",
            ),
            Entry(
                "targets",
                N_("Sales targets"),
                N_("What you are to sell in each month; your own measures read them."),
                "quota goal 指标 目标",
            ),
        ),
    ),
)
"""Every kind of record but accounts, which have a list of their own."""
ENTRIES: Mapping[str, Entry] = {entry.array: entry for _title, entries in GROUPS for entry in entries}
LIBRARY = frozenset({"proofs", "products", "targets"})
"""Arrays that belong to no account."""


def _in(*windows: Window) -> frozenset[Where]:
    return frozenset(windows)


ENTRY: tuple[Command, ...] = (
    Command(
        "entry.all",
        ("R", "ctrl+l"),
        N_("Everything entered"),
        N_("All kinds of records with how many there are: list them, add, correct and delete."),
        also="records list add new edit delete need objection rival request project 全部 记录 录入 添加 修改",
    ),
    Command(
        "hints.list",
        ("H",),
        N_("Housekeeping hints"),
        N_("What would make the advice better; enter leads to where each is entered."),
        when=needs_account,
        also="hint tidy todo M01 提示 整理",
    ),
    *(
        Command(
            f"entry.{entry.array}",
            (),
            entry.title,
            entry.purpose,
            places=EVERYWHERE,
            when=always if entry.array in LIBRARY else needs_account,
            also=f"add new edit correct delete list 添加 新建 修改 {entry.also}",
        )
        for entry in ENTRIES.values()
    ),
)

ENTRY_BOARDS: tuple[Command, ...] = (
    Command(
        "everything.enter",
        ("enter",),
        N_("List the records"),
        N_("All records of the kind, each with what is known."),
        places=_in(Window.EVERYTHING),
        bar=_in(Window.EVERYTHING),
        short=N_("lists"),
    ),
    Command(
        "everything.add",
        ("a", "insert"),
        N_("Add one"),
        N_("Opens an empty form of the kind under the cursor."),
        places=_in(Window.EVERYTHING),
        bar=_in(Window.EVERYTHING),
        short=N_("adds"),
    ),
    Command(
        "records.enter",
        ("enter", "e"),
        N_("Edit the record"),
        N_("Opens the form of the record; on what is not known yet, a form to enter it."),
        places=_in(Window.RECORDS),
        bar=_in(Window.RECORDS),
        short=N_("edits"),
    ),
    Command(
        "records.add",
        ("a", "insert"),
        N_("Add one"),
        N_("Opens an empty form."),
        places=_in(Window.RECORDS),
        bar=_in(Window.RECORDS),
        short=N_("adds"),
    ),
    Command(
        "records.delete",
        ("delete",),
        N_("Delete the record"),
        N_("At once; undo brings it back."),
        places=_in(Window.RECORDS),
        bar=_in(Window.RECORDS),
        short=N_("deletes"),
    ),
    Command(
        "hints.enter",
        ("enter", "space"),
        N_("Go where it is entered"),
        N_("Opens the form, board or list in which the hint is answered."),
        places=_in(Window.HINTS),
        bar=_in(Window.HINTS),
        short=N_("goes there"),
    ),
)
