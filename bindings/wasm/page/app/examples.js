// The transcripts that the page ships: each stands in `examples/transcripts` of the repository.

/** @type {{ file: string, label: string }[]} the first is shown when the page opens */
export const EXAMPLES = [
  { file: "2024-03-12-regular.txt", label: "Regular: seven voices, five topics" },
  { file: "2019-09-24-abroad.txt", label: "Abroad: 28 turns, reporters unnamed" },
  { file: "2016-10-04-with-doubts.txt", label: "With doubts: five things are odd" },
  { file: "2018-11-20-extraordinary.txt", label: "Extraordinary: short, in English" },
  { file: "2018-11-20-extraordinary.ja.txt", label: "臨時会見: the same in Japanese" },
  { file: "2011-06-03-inline-labels.txt", label: "From 2011: fields above, labels inline" },
  { file: "2008-04-11-main-topics.txt", label: "From 2008: a list of topics" },
];

/**
 * @param {string} file
 * @returns {Promise<string>}
 */
export async function loadExample(file) {
  if (!EXAMPLES.some((example) => example.file === file)) throw new Error(`There is no example “${file}”.`);
  const response = await fetch(`examples/${file}`);
  if (!response.ok) throw new Error(`The example “${file}” could not be read (${response.status}).`);
  return response.text();
}
