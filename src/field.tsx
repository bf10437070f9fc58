/** The composition root of the phone's pages: small, without antd and without the desk's frame. */
import { startPage } from '#kit/ui'

await startPage()
