"""Word lists are written as running text, so that they stay readable."""


def wordset(text: str) -> frozenset[str]:
    """The words of `text`, which white space separates."""
    return frozenset(text.split())
