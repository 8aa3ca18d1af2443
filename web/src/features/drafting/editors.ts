import type { Component } from 'vue'
import FlowEditor from './FlowEditor.vue'
import FormDesigner from './FormDesigner.vue'
import SituationsEditor from './SituationsEditor.vue'

/** Editors of their own for whole parts of a guide, by the key of the part; they use `useValue`. */
export const EDITORS: Readonly<Partial<Record<string, Component>>> = {
  form: FormDesigner,
  flow: FlowEditor,
  situations: SituationsEditor,
}
