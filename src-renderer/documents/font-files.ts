/**
 * The fonts that paper is set in, in the order in which they are asked.
 *
 * Source Sans 3 first; Noto Sans for the letters it lacks, Noto Sans Arabic, and Noto
 * Emoji in one colour. All are under the SIL Open Font Licence. Order matters: the same
 * fonts in another order would give other bytes.
 */
export const fontFiles = [
  'source-sans-3/400Regular/SourceSans3_400Regular.ttf',
  'source-sans-3/400Regular_Italic/SourceSans3_400Regular_Italic.ttf',
  'source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf',
  'source-sans-3/700Bold/SourceSans3_700Bold.ttf',
  'noto-sans/400Regular/NotoSans_400Regular.ttf',
  'noto-sans-arabic/400Regular/NotoSansArabic_400Regular.ttf',
  'noto-emoji/400Regular/NotoEmoji_400Regular.ttf',
] as const;
