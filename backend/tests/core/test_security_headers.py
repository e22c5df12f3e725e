"""The policy of the app's pages."""

from __future__ import annotations

from greenroom.core.security_headers import app_policy


def directives(policy: str) -> dict[str, list[str]]:
    return {name: sources for name, *sources in (part.split() for part in policy.split("; "))}


def test_by_itself_a_page_loads_and_asks_nothing_but_us():
    policy = directives(app_policy({}))
    assert policy["default-src"] == policy["frame-ancestors"] == ["'none'"]
    assert policy["connect-src"] == policy["style-src"] == policy["worker-src"] == ["'self'"]
    assert "frame-src" not in policy


def test_a_page_may_compile_our_webassembly_and_evaluate_no_script():
    assert directives(app_policy({}))["script-src"] == ["'self'", "'wasm-unsafe-eval'"]


def test_a_vendors_sources_are_added_to_ours_and_to_nothing_else():
    also = {"script-src": ("https://checkout.example",), "frame-src": ("https://api.example",)}
    before, after = directives(app_policy({})), directives(app_policy(also))
    assert after.pop("frame-src") == ["https://api.example"]
    assert after.pop("script-src") == ["'self'", "'wasm-unsafe-eval'", "https://checkout.example"]
    assert after == {name: sources for name, sources in before.items() if name != "script-src"}
