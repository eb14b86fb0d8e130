import socket
import subprocess
import sys

import pytest
from pytest_socket import SocketConnectBlockedError

# An address set aside for documentation (RFC 5737): nobody answers there.
NOWHERE = ("192.0.2.1", 80)


def test_tests_reach_no_outside_host() -> None:
    """A test that asks the network for something fails."""
    with (
        socket.socket() as connection,
        pytest.warns(UserWarning, match="192.0.2.1"),
        pytest.raises(SocketConnectBlockedError),
    ):
        connection.connect(NOWHERE)


def test_processes_started_by_tests_reach_no_outside_host(offline: dict[str, str]) -> None:
    """A server that a test starts cannot ask the network either."""
    code = f"import socket; socket.create_connection({NOWHERE!r}, timeout=5)"
    asked = subprocess.run(
        [sys.executable, "-c", code], env=offline, capture_output=True, text=True, check=False
    )

    assert asked.returncode == 1
    assert "The network is off in tests" in asked.stderr
