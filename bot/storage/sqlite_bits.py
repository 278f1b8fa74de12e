"""What SQLite lacks to work with bits."""


def xor_bits(one: bytes, other: bytes) -> bytes:
    """Bits that are set in one of the two, without zeros at the end."""
    bits = int.from_bytes(one, "little") ^ int.from_bytes(other, "little")
    return bits.to_bytes((bits.bit_length() + 7) // 8, "little")
