// A link that carries a text in its fragment: the part of an address that no browser sends to a server.

/** Longer links are cut by mail programs and chats. */
export const LONGEST_LINK = 32_000;

/** A short link must not unfold into something that holds up the page: so many bytes of text, in UTF-8. */
const LONGEST_TEXT = 5_000_000;

export class LinkError extends Error {}

/**
 * @param {string} text
 * @returns {Promise<string>} the text, deflated, in base64url
 */
export async function pack(text) {
  const bytes = new TextEncoder().encode(text);
  if (bytes.length > LONGEST_TEXT) throw new LinkError(`This text is too long for a link: it has ${Math.round(bytes.length / 1e6)} MB. Send the file instead.`);
  const packed = base64url(await through(bytes, new CompressionStream("deflate-raw")));
  if (packed.length > LONGEST_LINK) {
    const [has, may] = [packed.length, LONGEST_LINK].map((size) => `${Math.round(size / 1000)} KB`);
    throw new LinkError(`This text is too long for a link: it would take ${has}, and links hold ${may}. Send the file instead.`);
  }
  return packed;
}

/**
 * @param {string} packed
 * @returns {Promise<string>}
 */
export async function unpack(packed) {
  try {
    const bytes = await through(fromBase64url(packed), new DecompressionStream("deflate-raw"), LONGEST_TEXT);
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    if (error instanceof LinkError) throw error;
    throw new LinkError("The text in this link is damaged. Ask for the link again, and copy it whole.");
  }
}

/**
 * @param {Uint8Array<ArrayBuffer>} bytes
 * @param {CompressionStream | DecompressionStream} stream
 * @param {number} most
 * @returns {Promise<Uint8Array<ArrayBuffer>>}
 */
async function through(bytes, stream, most = Infinity) {
  const reader = new Blob([bytes]).stream().pipeThrough(stream).getReader();
  /** @type {Uint8Array<ArrayBuffer>[]} */
  const parts = [];
  let length = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    length += part.value.length;
    if (length > most) {
      await reader.cancel();
      throw new LinkError("The text in this link is longer than the page reads from a link (5 MB).");
    }
    parts.push(part.value);
  }
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}

/** @param {Uint8Array} bytes */
function base64url(bytes) {
  const letters = Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
  return btoa(letters).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

/**
 * @param {string} packed
 * @returns {Uint8Array<ArrayBuffer>}
 */
function fromBase64url(packed) {
  const letters = atob(packed.replaceAll("-", "+").replaceAll("_", "/"));
  return Uint8Array.from(letters, (letter) => letter.charCodeAt(0));
}
