/** What Microsoft does not document, and Dialgate therefore takes to be so. */
export const ASSUMPTIONS: readonly string[] = [
  "A code in both lists of a listener counts as excluded.",
  "A code that is not on Microsoft’s list of regions requiring opt-in is enabled by default. The nine global codes and +379 are on neither side: they are shown as not known.",
  "Code 1 stands for the United States and Canada alone; a four-digit North American code decides for itself, because the longest prefix wins.",
  "Of several listeners that apply to an application the one of highest priority decides. At equal priority Graph chooses without saying which, so nothing is predicted.",
  "A tenant may have 249 listeners of all types together; Microsoft’s pages say 249 and 250.",
  "Graph reads may lag behind writes by some seconds; nothing is sent a second time before that.",
  "“Allowed” is what the settings say. Microsoft also throttles and blocks by reputation, and carriers lose messages.",
];
