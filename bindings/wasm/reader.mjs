// Reads the binary form of a WebAssembly module.

/** Ids of sections. */
export const IMPORTS = 2;
export const CODE = 10;
export const DATA = 11;
export const CUSTOM = 0;

export class Reader {
  /** @param {Buffer} bytes */
  constructor(bytes) {
    this.bytes = bytes;
    this.at = 8;
  }

  byte() {
    return this.bytes[this.at++];
  }

  /** An unsigned number in LEB128. */
  number() {
    let [result, shift] = [0, 0];
    for (;;) {
      const byte = this.byte();
      result |= (byte & 127) << shift;
      shift += 7;
      if (byte < 128) {
        return result >>> 0;
      }
    }
  }

  string() {
    const length = this.number();
    this.at += length;
    return this.bytes.toString("utf8", this.at - length, this.at);
  }

  /** Each section by its id and its end, with this reader at its start. */
  *sections() {
    while (this.at < this.bytes.length) {
      const id = this.byte();
      const end = this.number() + this.at;
      yield { id, end };
      this.at = end;
    }
  }

  /** Each piece of data, by its address in memory; `bytes` are those of the module itself. */
  *data() {
    for (const { id } of this.sections()) {
      for (let left = id === DATA ? this.number() : 0; left > 0; left--) {
        // Flags, `i32.const`, the address, `end`.
        this.at += 2;
        const address = this.number();
        this.at += 1;
        const length = this.number();
        yield { address, bytes: this.bytes.subarray(this.at, this.at + length) };
        this.at += length;
      }
    }
  }
}
