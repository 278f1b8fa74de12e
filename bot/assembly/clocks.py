"""How fast leads are answered: by whose clock, and kept so that questions can be asked about it."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.assembly.house import House
    from bot.usecases.keep_clocks import KeepClocks, TimelyQuestions
    from bot.usecases.read_clocks import ReadClocks
    from bot.usecases.team_time import TeamTime


def build_team_time(house: "House") -> "TeamTime":
    """Everybody's business time."""
    from bot.schedule.calendars import PublicCalendars
    from bot.usecases.team_time import TeamTime

    return TeamTime(house.in_force, PublicCalendars(), house.stores.reps)


def build_read_clocks(house: "House") -> "ReadClocks":
    """Clocks of some leads as they are now."""
    from bot.usecases.read_clocks import ReadClocks

    return ReadClocks(house.stores.clocks, build_team_time(house))


def build_keep_clocks(house: "House") -> "KeepClocks":
    """Bringing all clocks up to date."""
    from bot.usecases.keep_clocks import KeepClocks

    return KeepClocks(house.stores.clocks, build_team_time(house))


def build_questions(house: "House") -> "TimelyQuestions":
    """Questions over leads, with clocks that are up to date."""
    from bot.usecases.keep_clocks import TimelyQuestions

    return TimelyQuestions(house.stores.questions, build_keep_clocks(house))
