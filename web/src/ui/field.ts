/** What the control inside a {@link UiField} needs to be tied to its label, hint and error. */
export interface FieldLink {
  id: string
  'aria-describedby'?: string
  'aria-invalid'?: 'true'
  required?: boolean
}
