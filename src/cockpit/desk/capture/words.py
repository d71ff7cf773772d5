"""The closed word lists of the capture line, in English and Chinese."""

from cockpit.model.enums import Channel, ClearState, CustomerPromise

CHANNELS: dict[str, Channel] = {
    **dict.fromkeys(("met", "saw", "visit", "visited", "见", "见了", "拜访", "拜访了", "走访"), Channel.VISIT),
    **dict.fromkeys(
        ("call", "called", "phone", "phoned", "rang", "电话", "致电", "打电话", "通话"), Channel.CALL
    ),
    **dict.fromkeys(
        ("mail", "mailed", "email", "emailed", "message", "messaged", "wrote", "wechat", "sms",
         "微信", "邮件", "短信", "发邮件", "发微信"), Channel.MESSAGE
    ),
    **dict.fromkeys(("meeting", "workshop", "会议", "开会", "会谈"), Channel.MEETING),
    **dict.fromkeys(("event", "dinner", "lunch", "fair", "活动", "饭局", "吃饭", "展会"), Channel.EVENT),
}  # fmt: skip
"""First words of a contact, and its channel."""

CLEAR: dict[str, ClearState] = {
    **dict.fromkeys(("ok", "yes", "known", "claimed", "清楚", "明确", "知道", "有", "是"), ClearState.CLAIMED),
    **dict.fromkeys(("confirmed", "sure", "proved", "确认", "已确认", "证实", "核实"), ClearState.CONFIRMED),
    **dict.fromkeys(("no", "open", "unknown", "?", "不明", "未知", "不清楚", "否"), ClearState.UNKNOWN),
}
"""What can be said of one of the nine items."""

ANSWERS: dict[str, bool | None] = {
    **dict.fromkeys(("ok", "yes", "won", "是", "有", "赢"), True),
    **dict.fromkeys(("no", "lost", "否", "没有", "不是"), False),
    **dict.fromkeys(("?", "open", "unknown", "未知", "不明"), None),
}
"""What can be said of one of the three First, and of the Win."""

PROMISED = ("we promised", "promised", "promise", "我们承诺", "我方承诺", "承诺", "答应")
CUSTOMER_PROMISED = ("they promised", "customer promised", "客户承诺", "客户答应", "对方承诺", "对方答应")
OBJECTION = ("objection", "obj", "异议", "反对")
NEED = ("need", "需求", "需要")
APPOINTMENT = ("next meeting", "next appointment", "next", "again", "下次见面", "下次", "再约")
COACH = ("coach", "教练")

WRITTEN = ("in writing", "written", "signed", "by mail", "书面", "邮件", "签字", "签了")
"""Words in a customer's promise that make it a written one."""


def promise_kind(text: str) -> CustomerPromise:
    """A customer's promise is oral unless its words say that it stands in writing."""
    folded = text.lower()
    return CustomerPromise.WRITTEN if any(word in folded for word in WRITTEN) else CustomerPromise.ORAL
