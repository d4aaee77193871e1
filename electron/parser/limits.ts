/**
 * The limits a foreign file is held to, in one place. They protect a 4 GB office PC, not our taste: of 1,574 real zip workbooks
 * (185 Chinese) none but fuzzed ones exceeded them; the largest Chinese one unpacked to 10.6 MB at a ratio of 9.7.
 */
const megabyte = 1024 * 1024;

export const limits = {
  fileBytes: 50 * megabyte,
  zip: {
    entries: 2_000,
    entryBytes: 128 * megabyte,
    totalBytes: 256 * megabyte,
    /** unpacked : packed, asked only of entries above `ratioFromBytes` */
    ratio: 200,
    ratioFromBytes: megabyte,
  },
  sheets: 40,
  /** Position of the last row that holds something, not a count: a stray cell in row 1,048,576 is refused with its address. */
  rows: 120_000,
  columns: 256,
  cells: 3_000_000,
  /** Excel's own limit; longer text is cut and the cell flagged `cut`. */
  textUnits: 32_767,
  merges: 200_000,
  /** What may cross to the back end: UTF-16 units of all text together (about 200 MB). */
  outputUnits: 100_000_000,
  /** Pictures in cells and over them: each of them as large as an attachment may reasonably be, all together within memory. */
  pictures: {
    files: 1_000,
    places: 5_000,
    fileBytes: 20 * megabyte,
    totalBytes: 80 * megabyte,
    /** parts that only say where pictures are; larger ones are not followed */
    partBytes: 16 * megabyte,
  },
  wallClockMs: 60_000,
  rssBytes: 700 * megabyte,
  /** used when the machine has 4 GB or less */
  rssBytesSmallMachine: 400 * megabyte,
  smallMachineBytes: 4_096 * megabyte,
} as const;
