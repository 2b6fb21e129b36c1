// Reads what `src/tape.rs` writes; the shape of a value is told there.

const [NULL, FALSE, TRUE, SMALL, INT, FLOAT, SLICE, STRING, NAME, LIST, OBJECT, MAP] = Array(12).keys();

const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

export class Tape {
  constructor(reader) {
    this.reader = reader;
    this.names = [];
    this.shapes = [];
  }
  read(words, text) {
    this.words = words;
    this.text = text;
    this.at = 0;
    return this.value();
  }
  value() {
    const words = this.words;
    const word = words[this.at++];
    const rest = word >>> 4;
    switch (word & 15) {
      case 6: { const at = this.at; this.at = at + 2; return this.text.slice(words[at], words[at + 1]); }
      case 9: {
        if (rest === 2) return [this.value(), this.value()];
        const list = [];
        for (let i = 0; i < rest; i++) list.push(this.value());
        return list;
      }
      case 10: {
        const keys = this.shapes[rest] ?? (this.shapes[rest] = this.reader.keys(rest).split(" "));
        const o = {};
        for (let i = 0; i < keys.length; i++) o[keys[i]] = this.value();
        return o;
      }
      case 3: return rest;
      case 0: return null;
      case 1: return false;
      case 2: return true;
      case 8: return this.names[rest] ?? (this.names[rest] = this.reader.name(rest));
      case 4: return words[this.at++];
      case 7: {
        const at = this.at;
        this.at += (rest + 3) >>> 2;
        return decoder.decode(new Uint8Array(words.buffer, words.byteOffset + at * 4, rest));
      }
      default: throw new Error("kind " + (word & 15));
    }
  }
}
