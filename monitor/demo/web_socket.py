"""The server's side of a WebSocket (RFC 6455), as much of it as Socket Mode needs: texts, pings, the end."""

import base64
import hashlib
import socket
import struct
import threading
from contextlib import suppress
from io import BufferedIOBase

MAGIC = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11"
"""RFC 6455, section 1.3."""

TEXT, CLOSE, PING, PONG = 0x1, 0x8, 0x9, 0xA
FINAL, MASKED, LENGTH = 0x80, 0x80, 0x7F
SHORT, MIDDLE, LONG = 125, 126, 127
"""A length up to the first stands in the header itself, else in two bytes or in eight behind it."""
MOST_IN_TWO_BYTES = 0xFFFF


def accepted(key: str) -> str:
    """Give the Sec-WebSocket-Accept of a Sec-WebSocket-Key.

    >>> accepted("dGhlIHNhbXBsZSBub25jZQ==")
    's3pPLMBiTxaQ9kYGzzhZRbK+xOo='
    """
    return base64.b64encode(hashlib.sha1(f"{key}{MAGIC}".encode(), usedforsecurity=False).digest()).decode()


def frame(operation: int, body: bytes) -> bytes:
    r"""Write one frame; a server's are not masked.

    >>> frame(TEXT, b"hi")
    b'\x81\x02hi'
    """
    if len(body) <= SHORT:
        return struct.pack("!BB", FINAL | operation, len(body)) + body
    if len(body) <= MOST_IN_TWO_BYTES:
        return struct.pack("!BBH", FINAL | operation, MIDDLE, len(body)) + body
    return struct.pack("!BBQ", FINAL | operation, LONG, len(body)) + body


def read_frame(stream: BufferedIOBase) -> tuple[int, bytes]:
    """Read one frame of a client. Raises ConnectionError where the line is at its end."""
    first, second = _exactly(stream, 2)
    length = second & LENGTH
    if length == MIDDLE:
        (length,) = struct.unpack("!H", _exactly(stream, 2))
    elif length == LONG:
        (length,) = struct.unpack("!Q", _exactly(stream, 8))
    mask = _exactly(stream, 4) if second & MASKED else bytes(4)
    body = bytes(byte ^ mask[place % 4] for place, byte in enumerate(_exactly(stream, length)))
    return first & 0x0F, body


def _exactly(stream: BufferedIOBase, size: int) -> bytes:
    found = stream.read(size)
    if len(found) < size:
        raise ConnectionError("the line is at its end")
    return found


class WebSocket:
    """One line after its handshake: `say` from any thread, `listen` in the one that holds the line."""

    def __init__(self, connection: socket.socket, stream: BufferedIOBase) -> None:
        self._connection = connection
        self._stream = stream
        self._lock = threading.Lock()

    def say(self, text: str) -> None:
        """Send a text."""
        self._send(TEXT, text.encode())

    def listen(self, heard: "list[str]") -> None:
        """Keep every text that comes, and answer pings, until the other side leaves."""
        try:
            while True:
                operation, body = read_frame(self._stream)
                if operation == TEXT:
                    heard.append(body.decode())
                elif operation == PING:
                    self._send(PONG, body)
                elif operation == CLOSE:
                    return
        except (OSError, ValueError):
            return

    def close(self) -> None:
        """Say that this is the end."""
        self._send(CLOSE, struct.pack("!H", 1000))

    def cut(self) -> None:
        """Break the line without a word, unless its other end was quicker."""
        with suppress(OSError):
            self._connection.shutdown(socket.SHUT_RDWR)

    def _send(self, operation: int, body: bytes) -> None:
        with self._lock:
            self._connection.sendall(frame(operation, body))
