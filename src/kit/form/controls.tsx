import { Checkbox as AntCheckbox, DatePicker as AntDatePicker, Form as AntForm, type FormProps, Input as AntInput, InputNumber as AntInputNumber, Radio as AntRadio, Select as AntSelect, Switch as AntSwitch, TimePicker as AntTimePicker, TreeSelect as AntTreeSelect, Upload as AntUpload } from 'antd'
import type { ReactNode } from 'react'
import { useT } from '../i18n/index.ts'
import { Themed } from './Themed.tsx'

function ThemedForm<V extends object = Record<string, unknown>>({ children, ...props }: Omit<FormProps<V>, 'children'> & { children?: ReactNode }) {
  const t = useT()
  return <Themed><AntForm<V> layout="vertical" requiredMark="optional" scrollToFirstError autoComplete="off" validateMessages={{ required: t('form.required') }} {...props}>{children}</AntForm></Themed>
}

/** antd's form in our theme; Form.Item, Form.List, Form.useForm, Form.useFormInstance, Form.useWatch are antd's own. */
export const Form = Object.assign(ThemedForm, { Item: AntForm.Item, List: AntForm.List, useForm: AntForm.useForm, useFormInstance: AntForm.useFormInstance, useWatch: AntForm.useWatch })

// Inside a Form these stand in its theme already.
export const Checkbox = AntCheckbox
export const DatePicker = AntDatePicker
export const Input = AntInput
export const InputNumber = AntInputNumber
export const Radio = AntRadio
export const Select = AntSelect
export const Switch = AntSwitch
export const TimePicker = AntTimePicker
export const TreeSelect = AntTreeSelect
export const Upload = AntUpload
