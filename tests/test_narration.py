"""What a text has told so far, seen from its dates."""

from __future__ import annotations

import datetime

from pressfacts.chronology import chronology
from pressfacts.narration import Narration
from pressfacts.pipeline import analyse


def told(text: str) -> Narration:
    """The narration behind the last date of a text."""
    analysis = analyse(text, datetime.date(2021, 11, 18))
    mentions = analysis.mentions["date"]
    story = Narration(mentions, analysis)
    for mention, value in zip(mentions, chronology(mentions, analysis), strict=True):
        story.remember(mention, value)
    return story


def test_last_day_is_kept_beside_the_last_period() -> None:
    story = told("Am 3. Mai 2020 brach das Rohr, im Juni 2020 war es dicht.")
    assert story.day is not None
    assert story.named is not None
    assert (story.day.day, story.named.width) == (datetime.date(2020, 5, 3), 30)


def test_look_back_does_not_move_the_story() -> None:
    story = told("Am 3. Mai 2020 brach das Rohr. Im Jahr zuvor war es neu.")
    assert story.named is not None
    assert story.named.day == datetime.date(2020, 5, 3)


def test_night_has_two_days() -> None:
    story = told("In der Nacht zum Sonntag brannte ein Schuppen.")
    assert story.clock_day is not None
    assert (story.clock_day.day, story.clock_day.small_hours) == ("2021-11-13", "2021-11-14")


def test_set_leaves_the_day_of_clock_times_alone() -> None:
    story = told("Am 20. November ist Markt. Der Chor übt jeden Dienstag.")
    assert story.clock_day is not None
    assert story.clock_day.day == "2021-11-20"
