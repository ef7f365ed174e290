// Which file of the repository is which page of the site, and where a link to a file leads.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path/posix'

export const root = join(import.meta.dirname, '../..')

/** The path of the site on its host. */
export const base = process.env.SITE_BASE ?? '/'

/** The pages in the root of the repository; `[project].md` gives each an address in both languages. */
export const projectPages = ['README', 'CHANGELOG', 'CONTRIBUTING', 'SECURITY', 'CODE_OF_CONDUCT']

const names = (folder: string) =>
  readdirSync(join(root, folder)).filter((name) => /^[^[].*\.md$/.test(name))

/** Pages of the site by their files, both as paths: from the root of the repository, and from docs. */
const pageOfFile = new Map<string, string>([
  ...names('docs').map((name) => [`docs/${name}`, name] as const),
  ...names('docs/zh').map((name) => [`docs/zh/${name}`, `zh/${name}`] as const),
  ...projectPages.flatMap((name) => [[`${name}.md`, `${name}.md`], [`${name}.zh-CN.md`, `zh/${name}.md`]] as const),
])
const fileOfPage = new Map([...pageOfFile].map(([file, page]) => [page, file]))

export const pages = [...fileOfPage.keys()]

export const textOf = (page: string) => readFileSync(join(root, fileOfPage.get(page)!), 'utf8')

export const titleOf = (page: string) => /^# (.*)$/m.exec(textOf(page))![1]

/** The addresses that the pages had on the first site. */
export const oldAddresses = (): [string, string][] =>
  [...pageOfFile].map(([file, page]): [string, string] =>
    [file.replace(/^docs\/zh\/(.*)\.md$/, 'docs/$1.zh-CN.md').replace('README', 'index').replace(/md$/, 'html'), page.replace(/md$/, 'html')])
    .filter(([from, to]) => from !== to && from !== 'index.html')

const publicSource = /^cloudauth-(?:api|core|emulator|junit|spring-starter|testcontainers)\/src\/main\/java\/((?!.*internal).*)\.java$/

/**
 * Returns where a link in a page leads: a page, an image, the Javadoc of a public type, or
 * undefined for another file of the repository, which is not on the site.
 */
export function resolveLink(page: string, link: string): { href: string, target?: string } | undefined {
  if (/^(#|\w+:)/.test(link)) return { href: link }
  const [path, hash] = decodeURI(link).split(/(?=#)/)
  const file = join(dirname(fileOfPage.get(page)!), path).replace(/\/$/, '')
  const there = pageOfFile.get(file)
  if (there) return { href: `/${there}${hash ?? ''}` }
  if (!existsSync(join(root, file))) throw new Error(`${fileOfPage.get(page)} links to ${link}, which does not exist`)
  if (/\.(png|jpg|svg)$/.test(file)) return { href: './' + relative(dirname(`docs/${page}`), file) }
  const type = publicSource.exec(file)
  return type ? { href: `${base}apidocs/${type[1]}.html`, target: '_self' } : undefined
}
