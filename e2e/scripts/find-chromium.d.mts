/** The path of a Chromium that answers `--version`. @throws when none can be found or installed. */
export declare function findChromium(): string;
