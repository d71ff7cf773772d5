"""Commands about what the screen looks like and what it shows to others."""

from cockpit.content.words import N_
from cockpit.tui.commands.command import Command

LOOKS: tuple[Command, ...] = (
    Command(
        "theme",
        ("f9",),
        N_("Next theme"),
        N_("Dark, night, light, paper, high contrast; the choice is remembered."),
        also="theme colours dark light contrast 主题 颜色 深色 浅色 高对比",
    ),
    Command(
        "theme.choose",
        ("shift+f9",),
        N_("Choose a theme"),
        N_("A list of the themes; each is shown as the cursor comes to it."),
        also="theme colours dark night light paper high contrast 主题 颜色 深色 夜间 浅色 纸张 高对比",
    ),
    Command(
        "symbols",
        ("ctrl+f9",),
        N_("Plain or full symbols"),
        N_("Plain signs for terminals that draw circles, arrows and lines too wide; the choice is remembered."),
        also="ascii symbols ambiguous width borders 符号 字符 边框 宽度",
    ),
    Command(
        "present",
        ("f12",),
        N_("Presentation mode"),
        N_("Hides opinions about people and money while others look on; nothing can be changed meanwhile."),
        also="present hide opinions money privacy screen share 演示 隐藏 看法 金额 共享屏幕",
    ),
)
