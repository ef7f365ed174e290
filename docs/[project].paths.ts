// The pages in the root of the repository, such as the changelog.
import { projectPages, textOf } from './.vitepress/files'

export default {
  paths: () => projectPages.map((project) => ({ params: { project }, content: textOf(`${project}.md`) })),
}
