import { readdirSync } from 'node:fs'
import vue from 'eslint-plugin-vue'
import typescript from 'typescript-eslint'

/* The fences are built from the folders themselves, so that they cannot go stale:
   api, ui <- features/<module> <- audiences/<who>. */
const folders = (path) =>
  readdirSync(new URL(`./src/${path}`, import.meta.url), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
const features = folders('features')
const audiences = folders('audiences')

const upwards = {
  regex: '^\\.\\./',
  message: 'Write ./ within a folder and @/ across folders.',
}
const http = {
  name: 'openapi-fetch',
  message: 'Only src/api knows HTTP.',
}
function fence(files, patterns, paths = [http]) {
  return {
    files,
    rules: { 'no-restricted-imports': ['error', { paths, patterns: [upwards, ...patterns] }] },
  }
}
const group = (names, message) => ({ group: names, message })

export default typescript.config(
  { ignores: ['dist', 'node_modules', 'src/api/schema.ts'] },
  ...typescript.configs.strict,
  ...vue.configs['flat/recommended'],
  {
    files: ['**/*.vue'],
    languageOptions: { parserOptions: { parser: typescript.parser } },
  },
  {
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      'vue/multi-word-component-names': 'off',
      'vue/block-lang': ['error', { script: { lang: 'ts' } }],
      'vue/component-api-style': ['error', ['script-setup']],
      'vue/no-undef-components': ['error', { ignorePatterns: ['RouterLink', 'RouterView', 'I18nT'] }],
      'vue/no-v-html': 'error',
      'vue/html-self-closing': 'off',
      'vue/max-attributes-per-line': 'off',
      'vue/singleline-html-element-content-newline': 'off',
      'vue/html-indent': 'off',
      'vue/html-closing-bracket-newline': 'off',
      'vue/attributes-order': 'off',
      'vue/first-attribute-linebreak': 'off',
      'vue/multiline-html-element-content-newline': 'off',
      'vue/require-default-prop': 'off',
      'no-restricted-globals': [
        'error',
        { name: 'fetch', message: 'Only src/api knows HTTP.' },
        { name: 'XMLHttpRequest', message: 'Only src/api knows HTTP.' },
      ],
    },
  },
  fence(['src/*.ts'], []),
  fence(
    ['src/api/**'],
    [group(['@/ui', '@/ui/**', '@/features/**', '@/audiences/**'], 'The interface knows no page.')],
    [],
  ),
  { files: ['src/api/**'], rules: { 'no-restricted-globals': 'off' } },
  fence(
    ['src/ui/**'],
    [group(['@/api', '@/api/**', '@/features/**', '@/audiences/**'], 'The design system knows no business.')],
  ),
  ...features.map((feature) =>
    fence(
      [`src/features/${feature}/**`],
      [
        group(['@/audiences/**'], 'A feature does not know its audiences.'),
        group(
          features
            .filter((other) => other !== feature)
            .flatMap((other) => [`@/features/${other}`, `@/features/${other}/**`]),
          'A feature does not import another feature.',
        ),
      ].filter(({ group }) => group.length > 0),
    ),
  ),
  ...audiences.map((audience) =>
    fence(
      [`src/audiences/${audience}/**`],
      [
        group(
          audiences
            .filter((other) => other !== audience)
            .flatMap((other) => [`@/audiences/${other}`, `@/audiences/${other}/**`]),
          'An audience does not import another audience.',
        ),
      ].filter(({ group }) => group.length > 0),
    ),
  ),
)
