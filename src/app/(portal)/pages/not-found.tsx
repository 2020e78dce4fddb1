import { NotFoundPage } from '../../_lib/NotFoundPage'

export default NotFoundPage
