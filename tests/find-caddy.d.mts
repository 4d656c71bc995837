export function findCaddy(): string | undefined;
export function ensureCaddy(): string;
