"""Switches the network off, but for loopback, in every Python process that a test starts."""

import socket
import sys

LOOPBACK = {"127.0.0.1", "::1", "localhost"}


def _refuse_outside(event: str, arguments: tuple[object, ...]) -> None:
    if event != "socket.connect":
        return
    connection, address = arguments
    outside = isinstance(address, tuple) and address[0] not in LOOPBACK
    if isinstance(connection, socket.socket) and outside:
        raise PermissionError(f"The network is off in tests: {address} was asked for.")


sys.addaudithook(_refuse_outside)
