/** The reader's own interface font, with Chinese faces where it has none; nothing is downloaded. */
export const FONTS = `system-ui,-apple-system,'PingFang SC','Microsoft YaHei','Noto Sans CJK SC',sans-serif`;
