from datetime import timedelta
from pathlib import Path

import pytest

from monitor.config import ConfigError, Secrets, load, load_apart
from storage.records import Severity

POLICY = '[[policy]]\nvendor = "Acme"\nurl = "https://acme.example/privacy"\n'


def write(folder: Path, text: str) -> Path:
    """Write a watchlist."""
    path = folder / "policy-monitor.toml"
    path.write_text(text, encoding="utf-8")
    return path


def problems(folder: Path, text: str) -> list[str]:
    """Give what is wrong with a watchlist, without the folder."""
    with pytest.raises(ConfigError) as caught:
        load(write(folder, text))
    return [problem.removeprefix(f"{folder}/") for problem in caught.value.problems]


def test_smallest_watchlist_has_a_name_for_its_policy(tmp_path: Path) -> None:
    """Vendor and address are enough: the name is made of vendor and kind."""
    assert list(load(write(tmp_path, POLICY)).policies) == ["acme-privacy-policy"]


def test_archive_lies_beside_the_watchlist(tmp_path: Path) -> None:
    """Unless said otherwise the archive is policy-monitor.db in the watchlist's folder."""
    assert load(write(tmp_path, POLICY)).database == tmp_path / "policy-monitor.db"


def test_policy_takes_the_common_schedule(tmp_path: Path) -> None:
    """A policy without a schedule has that of the file."""
    config = load(write(tmp_path, '[schedule]\nevery = "3h"\n' + POLICY))

    assert config.schedules["acme-privacy-policy"].every == timedelta(hours=3)


def test_own_schedule_wins(tmp_path: Path) -> None:
    """A policy's own schedule replaces that of the file."""
    config = load(write(tmp_path, '[schedule]\nevery = "3h"\n' + POLICY + 'cron = "0 6 * * mon"\n'))

    assert config.policies["acme-privacy-policy"].schedule == "cron 0 6 * * mon UTC"


def test_policy_inherits_what_it_does_not_say(tmp_path: Path) -> None:
    """A policy with a cron of its own keeps the time zone of the file."""
    config = load(write(tmp_path, '[schedule]\ntimezone = "Europe/Brussels"\n' + POLICY + 'cron = "0 9 * * *"\n'))

    assert config.policies["acme-privacy-policy"].schedule == "cron 0 9 * * * Europe/Brussels"


def test_one_selector_needs_no_brackets(tmp_path: Path) -> None:
    """A single selector may stand as a string."""
    config = load(write(tmp_path, POLICY + 'select = "main"\n'))

    assert config.policies["acme-privacy-policy"].select == ("main",)


def test_country_is_that_of_the_address(tmp_path: Path) -> None:
    """A vendor under a country's domain sits there, unless the watchlist says otherwise."""
    german = POLICY.replace("acme.example", "www.acme.de")
    moved = POLICY.replace("Acme", "Moved").replace("acme.example", "moved.de") + 'country = "at"\n'
    config = load(write(tmp_path, german + moved))

    assert [policy.country for policy in config.policies.values()] == ["DE", "AT"]


def test_missing_file_says_what_to_do(tmp_path: Path) -> None:
    """Where there is no watchlist, the command that writes one is named."""
    with pytest.raises(ConfigError, match="policy-monitor init"):
        load(tmp_path / "policy-monitor.toml")


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        (
            POLICY + 'evry = "3h"\n',
            "policy-monitor.toml:4: policy.evry: no such key: did you mean `every`?",
        ),
        (
            POLICY + 'preview_of = "acme-privacy-polcy"\n',
            "policy-monitor.toml:4: policy.preview_of: 'acme-privacy-polcy' is no other policy here: there are none",
        ),
        (
            POLICY + 'country = "Belgium"\n',
            (
                "policy-monitor.toml:4: policy.country: 'Belgium' is no country: "
                'write its two letters, such as "BE" or "US"'
            ),
        ),
        (
            "monitor = 3\n" + POLICY,
            "policy-monitor.toml:1: monitor: is a table with keys of its own, and no single value",
        ),
        (
            POLICY.replace("[[policy]]", "[policy]"),
            "policy-monitor.toml:1: policy: is one of several: write `[[policy]]`, with two brackets",
        ),
        (
            "[crawl]\nprivate_networks = true\n" + POLICY,
            (
                "policy-monitor.toml:2: crawl.private_networks: is a list: write its entries in quotes, within "
                'brackets: ["one", "another"]'
            ),
        ),
        (
            POLICY + "every = 6h\n",
            (
                "policy-monitor.toml: is not TOML: Expected newline or end of document after a statement "
                "(at line 4, column 10); words and lengths of time stand in quotes"
            ),
        ),
        (
            '[slak]\nchannel = "#a"\n',
            "policy-monitor.toml:1: slak: no such key: did you mean `slack`?",
        ),
        (
            POLICY + 'every = "3 parsecs"\n',
            (
                "policy-monitor.toml:4: policy.every: '3 parsecs' is no length of time: "
                'write a number and a unit, such as "12h", "30m" or "7d"'
            ),
        ),
        (
            POLICY + 'every = "99999999999w"\n',
            "policy-monitor.toml:4: policy.every: '99999999999w' is too long: at most 365d",
        ),
        (
            POLICY + 'cron = "0 0 31 2 *"\n',
            (
                "policy-monitor.toml:4: policy.cron: '0 0 31 2 *' never comes: "
                'write a day that there is, such as "0 6 28 * *"'
            ),
        ),
        (
            POLICY + 'every = "0h"\n',
            "policy-monitor.toml:4: policy.every: must be longer than nothing",
        ),
        (
            POLICY + 'cron = "0 6 * * 1"\n',
            (
                "policy-monitor.toml:4: policy.cron: weekday '1' means another day to other programs: "
                "write mon, tue ... sun"
            ),
        ),
        (
            POLICY + 'cron = "0 6 *"\n',
            (
                "policy-monitor.toml:4: policy.cron: '0 6 *' has not the five fields minute hour day month weekday: "
                'write "0 6 * * mon"'
            ),
        ),
        (
            POLICY + 'timezone = "Europe/Brussel"\n',
            (
                "policy-monitor.toml:4: policy.timezone: 'Europe/Brussel' is no time zone: "
                'write one such as "Europe/Brussels" or "UTC"'
            ),
        ),
        (
            POLICY + '[[policy]]\nvendor = "Beta"\nurl = "ftp://beta.example/"\n',
            (
                "policy-monitor.toml:6: policy.url: 'ftp://beta.example/' is no web address: "
                'write one such as "https://vendor.example/privacy"'
            ),
        ),
        (
            '[[policy]]\nvendor = "Acme"\n',
            "policy-monitor.toml:1: policy.url: is missing: every `[[policy]]` needs it",
        ),
        (
            POLICY + "\n" + POLICY,
            (
                "policy-monitor.toml:5: policy 'acme-privacy-policy' stands on line 1 already: "
                "give one of them a `name` or another `kind`"
            ),
        ),
        (
            "[crawl]\nmax_bytes = -1\n",
            "policy-monitor.toml:2: crawl.max_bytes: must be more than 0",
        ),
        *(
            (
                POLICY + f'[[policy]]\nvendor = "Beta"\nurl = "{address}"\n',
                (
                    f"policy-monitor.toml:6: policy.url: '{address}' is no web address: "
                    'write one such as "https://vendor.example/privacy"'
                ),
            )
            for address in ("https://[beta.example/", "https://beta.example:99999/", "https://beta.example:0/")
        ),
        (
            POLICY + f'name = "{"a" * 101}"\n',
            "policy-monitor.toml:1: policy: its name has 101 characters: give it a `name` of at most 100",
        ),
        (
            POLICY.replace("Acme", "Acme" * 25),
            "policy-monitor.toml:1: policy: its name has 115 characters: give it a `name` of at most 100",
        ),
        (
            POLICY + 'every = "3h"\ncron = "0 6 * * mon"\n',
            "policy-monitor.toml:1: policy: `every` and `cron` exclude each other: keep one",
        ),
        (
            POLICY + '[[rule]]\nname = "adress_changed"\nseverity = "off"\n',
            ("policy-monitor.toml:5: rule.name: no rule is called 'adress_changed': did you mean `address_changed`?"),
        ),
        (
            POLICY + '[[rule]]\nname = "address_changed"\nseverity = "none"\n',
            "policy-monitor.toml:6: rule.severity: 'none' is no severity: write off, high, medium, low",
        ),
        (
            POLICY + '[[rule]]\nname = "address_changed"\n',
            "policy-monitor.toml:4: rule.severity: is missing: every `[[rule]]` needs it",
        ),
        (
            POLICY + '[[rule]]\nname = "address_changed"\nseverity = "off"\nvendr = "Acme"\n',
            "policy-monitor.toml:7: rule.vendr: no such key: did you mean `vendor`?",
        ),
        (
            POLICY + '[[rule]]\nname = "address_changed"\nseverity = "off"\nvendor = "Acne"\n',
            "policy-monitor.toml:4: rule: no policy here has vendor Acne: did you mean vendor Acme?",
        ),
    ],
)
def test_mistake_is_told_with_its_line(tmp_path: Path, text: str, problem: str) -> None:
    """A wrong key or value is refused with the line, the reason and what would be right."""
    assert problems(tmp_path, text) == [problem]


def test_bad_selector_is_told_with_its_line(tmp_path: Path) -> None:
    """A selector that cannot be read is refused before anything is fetched."""
    assert problems(tmp_path, POLICY + 'select = "main >"\n')[0].startswith("policy-monitor.toml:4: policy.select: ")


def test_every_mistake_is_told_at_once(tmp_path: Path) -> None:
    """Two mistakes are told in one go."""
    assert len(problems(tmp_path, POLICY + 'evry = "3h"\ncron = "x"\n')) == 2


def test_watchlist_read_apart_is_the_one_read_here(tmp_path: Path) -> None:
    """What checks the file leaves nothing out on its way from another process."""
    path = write(tmp_path, POLICY + TARGET + ROUTE)

    assert load_apart(path) == load(path)


def test_every_mistake_found_apart_is_told(tmp_path: Path) -> None:
    """Mistakes are told in the same words wherever the file was read."""
    path = write(tmp_path, POLICY + 'evry = "3h"\ncron = "x"\n')
    with pytest.raises(ConfigError) as caught:
        load_apart(path)

    assert [problem.removeprefix(f"{tmp_path}/") for problem in caught.value.problems] == problems(
        tmp_path, path.read_text("utf-8")
    )


def test_watchlist_that_cannot_be_read_apart_is_read_here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine without room for another process is no reason not to watch."""
    monkeypatch.setattr("monitor.config._loaded", int)
    path = write(tmp_path, POLICY)

    assert load_apart(path) == load(path)


def test_broken_toml_is_told(tmp_path: Path) -> None:
    """A file that is not TOML is refused with the parser's line."""
    assert "line 1" in problems(tmp_path, "[[policy\n")[0]


def test_secrets_do_not_show() -> None:
    """Printing the secrets prints none."""
    assert "hush" not in repr(Secrets.of({"SLACK_BOT_TOKEN": "hush"}))


@pytest.mark.parametrize(
    ("scope", "rules"),
    [
        ("", {"address_changed": None}),
        ('vendor = "acme"', {"address_changed": None}),
        ('kind = "privacy policy"', {"address_changed": None}),
        ('policy = "acme-privacy-policy"', {"address_changed": None}),
        ('vendor = "Beta"', {}),
    ],
)
def test_rule_reaches_the_policies_that_it_names(tmp_path: Path, scope: str, rules: dict[str, None]) -> None:
    """A rule without a scope is for all policies, one with a scope for those that fit it."""
    beta = '[[policy]]\nvendor = "Beta"\nurl = "https://beta.example/dpa"\nkind = "DPA"\n'
    rule = f'[[rule]]\nname = "address_changed"\nseverity = "off"\n{scope}\n'

    assert load(write(tmp_path, POLICY + beta + rule)).policies["acme-privacy-policy"].rules == rules


def test_last_rule_for_a_policy_counts(tmp_path: Path) -> None:
    """What is off for all may be on for one vendor."""
    rule = '[[rule]]\nname = "address_changed"\nseverity = "{}"\n'
    text = POLICY + rule.format("off") + rule.format("high") + 'vendor = "Acme"\n'

    assert load(write(tmp_path, text)).policies["acme-privacy-policy"].rules == {"address_changed": Severity.HIGH}


TARGET = '[target.privacy]\nkind = "slack-bot"\nsecret = "SLACK_BOT_TOKEN"\nchannel = "#privacy"\n'
ROUTE = '[[route]]\nname = "urgent"\nto = "privacy"\n'


def test_route_to_an_unknown_target_is_refused_with_what_is_near(tmp_path: Path) -> None:
    """A mistyped target is told with its line, before an alert is lost to it."""
    assert problems(tmp_path, POLICY + TARGET + '[[route]]\nname = "urgent"\nto = "privcy"\n') == [
        "policy-monitor.toml:10: route.to: there is no target 'privcy': did you mean 'privacy'?"
    ]


def test_route_without_targets_leads_to_slack(tmp_path: Path) -> None:
    """The one Slack channel of the environment is a target too, called slack."""
    config = load(write(tmp_path, POLICY + ROUTE.replace("privacy", "slack")))

    assert config.watchlist.route[0].to == ("slack",)


@pytest.mark.parametrize(
    ("condition", "problem"),
    [
        ('vendor = "Acne"', "route.vendor: no policy here has the vendor 'Acne': did you mean 'Acme'?"),
        ('tag = "hr"', "route.tag: no policy here has the tag 'hr'"),
        ('owner = "ada"', "route.owner: no policy here has the owner 'ada'"),
    ],
)
def test_route_for_what_is_not_watched_is_refused(tmp_path: Path, condition: str, problem: str) -> None:
    """A condition that nothing can fulfil would be silence that looks like peace."""
    assert problems(tmp_path, POLICY + TARGET + ROUTE + condition + "\n") == [f"policy-monitor.toml:11: {problem}"]


@pytest.mark.parametrize(
    ("key", "reason"),
    [
        ('severity = "urgent"', "Input should be 'high', 'medium' or 'low'"),
        ('when = "hourly"', "Input should be 'immediately', 'daily' or 'weekly'"),
        ('hour = "8"', "'8' is no time of day"),
        ('weekday = "monday"', "'monday' is no day of the week"),
        ('quiet = "22:00"', "'22:00' is no part of the day"),
        ('timezone = "Mars"', "'Mars' is no time zone"),
        ('chanel = "#a"', "no such key"),
    ],
)
def test_wrong_value_of_a_route_is_refused(tmp_path: Path, key: str, reason: str) -> None:
    """Every value says what would be right."""
    assert [reason in problem for problem in problems(tmp_path, POLICY + TARGET + ROUTE + key + "\n")] == [True]


def test_secret_in_the_watchlist_is_refused_and_not_repeated(tmp_path: Path) -> None:
    """A token that was pasted into the file is not printed once more."""
    told = problems(tmp_path, POLICY + TARGET.replace("SLACK_BOT_TOKEN", "xoxb-0-secret"))

    assert ["must be the name of an environment variable" in told[0], "xoxb" in told[0]] == [True, False]


def test_bot_without_a_channel_is_refused(tmp_path: Path) -> None:
    """A bot has to know where to speak."""
    told = problems(tmp_path, POLICY + '[target.privacy]\nkind = "slack-bot"\nsecret = "TOKEN"\n')

    assert ["target.privacy: a bot needs a `channel`" in told[0]] == [True]


def test_second_route_of_a_name_is_refused(tmp_path: Path) -> None:
    """What is tried out by name has to have one of its own."""
    assert problems(tmp_path, POLICY + TARGET + ROUTE + ROUTE) == [
        "policy-monitor.toml:12: route.name: another route is called 'urgent' already"
    ]


@pytest.mark.parametrize("letters", [r"\r\nBEGIN:VEVENT", r"\u001b[31m", r"\u2028", r"\u202e", r"\u200b"])
def test_name_of_more_than_a_line_is_refused(tmp_path: Path, letters: str) -> None:
    """A vendor's name stands in calendars, terminals and titles: it cannot begin a line of its own there."""
    said = problems(tmp_path, POLICY.replace('vendor = "Acme', f'vendor = "Acme{letters}'))

    assert ["vendor: write it on one line" in problem for problem in said] == [True]


@pytest.mark.parametrize(
    ("written", "place"),
    [
        ("9105", ("127.0.0.1", 9105)),
        ('"localhost:9105"', ("127.0.0.1", 9105)),
        ('"0.0.0.0:80"', ("0.0.0.0", 80)),
        ('"[::1]:80"', ("::1", 80)),
    ],
)
def test_metrics_are_for_this_machine_unless_written_out(tmp_path: Path, written: str, place: tuple[str, int]) -> None:
    """A port alone lets nobody else in."""
    assert load(write(tmp_path, f"[monitor]\nmetrics = {written}\n{POLICY}")).watchlist.monitor.metrics == place


@pytest.mark.parametrize("written", ["0", "65536", "true", '"9105"', '":9105"', '"monitor.example:80"', '"127.0.0.1"'])
def test_metrics_nowhere_are_refused(tmp_path: Path, written: str) -> None:
    """What is no place to listen at is said before the watch begins."""
    (said,) = problems(tmp_path, f"[monitor]\nmetrics = {written}\n{POLICY}")

    assert said.startswith("policy-monitor.toml:2: monitor.metrics: ")
    assert said.endswith('is no place to listen at: write a port, 9105, or an IP address too, "127.0.0.1:9105"')
