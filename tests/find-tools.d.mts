type Tool = 'caddy' | 'ogrinfo';
export function findTool(name: Tool): string | undefined;
export function ensureTool(name: Tool): string;
