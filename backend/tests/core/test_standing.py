"""Checks run side by side, and none takes the others down."""

from __future__ import annotations

import asyncio

from greenroom.core.checking import check_data_folder, check_database
from greenroom.core.database import Sessions, create_engine, create_sessions
from greenroom.core.settings import Settings
from greenroom.core.standing import Deployment, Standing, examine
from tests.processes import free_port


async def works(_: Deployment) -> tuple[Standing, ...]:
    return (Standing("Ours", "works", "It works."),)


async def breaks(_: Deployment) -> tuple[Standing, ...]:
    raise ZeroDivisionError


async def too_slow(_: Deployment) -> tuple[Standing, ...]:
    raise TimeoutError


async def test_a_check_that_breaks_is_said_to_fail_and_the_others_stand(settings: Settings) -> None:
    checks = {"Broken": breaks, "Slow": too_slow, "Ours": works}
    broken, slow, ours = await examine(checks, Deployment(settings, None))
    assert (broken.system, broken.state) == ("Broken", "failing")
    assert "ZeroDivisionError" in broken.happened
    assert (slow.state, ours.state) == ("failing", "works")
    assert "did not answer within" in slow.happened


async def test_checks_run_side_by_side(settings: Settings) -> None:
    met = asyncio.Barrier(2)

    async def meets(_: Deployment) -> tuple[Standing, ...]:
        await met.wait()
        return ()

    assert await examine({"one": meets, "other": meets}, Deployment(settings, None)) == ()


async def test_the_database_tells_its_version_and_that_its_tables_are_new(
    settings: Settings, sessions: Sessions
) -> None:
    (found,) = await check_database(Deployment(settings, sessions))
    assert (found.state, found.remedy) == ("embedded", "Set DATABASE_URL for a server of your own.")
    assert "up to date" in found.happened


async def test_a_database_that_is_down_is_said_to_be(settings: Settings) -> None:
    engine = create_engine(f"postgresql://nobody@127.0.0.1:{free_port()}/none")
    (found,) = await check_database(Deployment(settings, create_sessions(engine)))
    await engine.dispose()
    assert found.state == "failing"
    assert "DATABASE_URL" in (found.remedy or "")


async def test_a_data_folder_that_is_gone_is_named(settings: Settings) -> None:
    gone = settings.model_copy(update={"data_dir": settings.data_dir / "gone"})
    (found,) = await check_data_folder(Deployment(gone, None))
    assert found.state == "failing"
    assert str(gone.data_dir) in found.happened
