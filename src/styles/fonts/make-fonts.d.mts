export function makeFonts(): Promise<{ files: Map<string, Buffer>; css: string }>;
export function charactersIn(file: Uint8Array): Promise<Set<string>>;
