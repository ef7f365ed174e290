// The options of the local search. VitePress sends these functions to the browser as text, so each
// must work without anything outside itself.

/** Splits a text into words, and a run of Chinese characters into its pairs of neighbours. */
const tokenize = (text: string) =>
  (text.match(/\p{Script=Han}+|[^\p{Script=Han}\p{Z}\p{P}\p{C}\p{S}]+/gu) ?? []).flatMap((run) => {
    const characters = [...run]
    if (!/\p{Script=Han}/u.test(run) || characters.length === 1) return [run]
    return characters.slice(1).map((character, at) => characters[at] + character)
  })

/** Removes the words of which every question consists, so that the others decide. */
const processTerm = (term: string) =>
  /^(怎么|怎样|如何|什么|哪些|哪个|为何|是否|how|what|which|why|when|does|the|to|is|do)$/i.test(term) ? null : term.toLowerCase()

export const miniSearch = {
  options: { tokenize, processTerm },
  searchOptions: {
    fuzzy: (term: string) => (/\p{Script=Han}/u.test(term) || term.length < 5 ? false : 0.2),
    prefix: (term: string) => !/\p{Script=Han}{2}/u.test(term),
    boost: { title: 4, text: 2, titles: 1 },
  },
}
