// Texts in, copies out: files, the clipboard, downloads.

/** A transcript is some hundred kilobytes; what is larger than this is something else. */
const LARGEST = 50_000_000;

/**
 * @param {File} file
 * @returns {Promise<string>} its text
 */
export async function read(file) {
  if (file.size > LARGEST) throw new Error(`“${file.name}” has ${Math.round(file.size / 1e6)} MB; the page reads files up to ${LARGEST / 1e6} MB.`);
  const bytes = new Uint8Array(await file.arrayBuffer());
  try {
    return new TextDecoder(encodingOf(bytes), { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new Error(`“${file.name}” is not text in UTF-8 or UTF-16. Save it as UTF-8 and open it again.`);
  }
}

/** @param {Uint8Array} bytes */
function encodingOf([first, second]) {
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  return "utf-8";
}

/**
 * @param {string} name
 * @param {string} type
 * @param {string} text
 */
export function download(name, type, text) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/**
 * Listens for files that are dropped and texts that are pasted anywhere on the page.
 *
 * @param {HTMLElement} veil shown while a file hangs over the page
 * @param {(file: File) => void} onFile
 * @param {(text: string) => void} onText
 */
export function listen(veil, onFile, onText) {
  let depth = 0;
  const over = (/** @type {number} */ change) => {
    depth = Math.max(0, depth + change);
    veil.hidden = depth === 0;
  };
  addEventListener("dragenter", (event) => carries(event) && over(+1));
  addEventListener("dragleave", (event) => carries(event) && over(-1));
  addEventListener("dragover", (event) => event.preventDefault());
  addEventListener("drop", (event) => {
    event.preventDefault();
    over(-depth);
    const file = event.dataTransfer?.files[0];
    const text = event.dataTransfer?.getData("text/plain");
    if (file) onFile(file);
    else if (text) onText(text);
  });
  addEventListener("paste", (event) => {
    if (event.target instanceof HTMLTextAreaElement) return;
    const file = event.clipboardData?.files[0];
    const text = event.clipboardData?.getData("text/plain");
    if (text) onText(text);
    else if (file) onFile(file);
  });
}

/** @param {DragEvent} event */
function carries(event) {
  return event.dataTransfer?.types.some((type) => type === "Files" || type === "text/plain") ?? false;
}
