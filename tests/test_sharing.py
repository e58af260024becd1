from monitor.sharing import forget, shared


def test_wording_is_read_once() -> None:
    """What was read of a wording is remembered."""
    read: list[str] = []
    remembering = shared(8)(read.append)

    remembering("we sell")
    remembering("we sell")

    assert read == ["we sell"]


def test_wording_let_go_of_is_read_again() -> None:
    """Once it was let go of, it is read again."""
    read: list[str] = []
    remembering = shared(8)(read.append)

    remembering("we sell")
    forget()
    remembering("we sell")

    assert read == ["we sell"] * 2
