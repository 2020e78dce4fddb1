/** What is used of yazl, which says nothing of its types. */
declare module 'yazl' {
  type Options = { readonly mtime?: Date }

  export class ZipFile {
    readonly outputStream: NodeJS.ReadableStream & import('node:stream').PassThrough
    addBuffer(content: Buffer, name: string, options?: Options): void
    /** `open` is called when the entries before it are written. A fault of the stream is the caller's to hear. */
    addReadStreamLazy(
      name: string,
      options: Options,
      open: (done: (error: Error | null, stream: NodeJS.ReadableStream) => void) => void,
    ): void
    end(): void
  }
}
