import { fileSize, type SayFiles } from '../files/files'
import { Icon } from '../Icon'
import type { ShownMessage } from './messages'

type Props = {
  readonly messages: readonly ShownMessage[]
  readonly words: { readonly fresh: string }
  readonly sayFiles: SayFiles
  readonly fileHref: (file: { readonly id: string }) => string
}

/** What both sides wrote, the oldest first. */
export function MessageThread({ messages, words, sayFiles, fileHref }: Props) {
  return (
    <ol className="thread">
      {messages.map(({ id, own, author, at, when, text, files, fresh }) => (
        <li key={id} className={own ? 'me' : undefined}>
          <p className="by">
            <b>{author}</b>
            <time dateTime={at}>{when}</time>
            {fresh && <strong className="fresh">{words.fresh}</strong>}
          </p>
          <p className="said">{text}</p>
          {files.length > 0 && (
            <ul className="docs file-list">
              {files.map((file) => (
                <li key={file.id}>
                  <Icon name="page" />
                  <div>
                    <a href={fileHref(file)} download={file.name}>
                      {file.name}
                    </a>
                    <span>{fileSize(file.bytes, sayFiles)}</span>
                  </div>
                  <Icon name="download" small />
                </li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ol>
  )
}
