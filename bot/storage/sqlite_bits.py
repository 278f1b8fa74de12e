"""What SQLite lacks to work with bits."""


def xor_bits(one: bytes, other: bytes) -> bytes:
    """Bits that are set in one of the two, without zeros at the end."""
    return _trimmed(int.from_bytes(one, "little") ^ int.from_bytes(other, "little"))


def or_bits(one: bytes, other: bytes) -> bytes:
    """Bits that are set in one of the two or in both, without zeros at the end."""
    return _trimmed(int.from_bytes(one, "little") | int.from_bytes(other, "little"))


def _trimmed(bits: int) -> bytes:
    return bits.to_bytes((bits.bit_length() + 7) // 8, "little")
