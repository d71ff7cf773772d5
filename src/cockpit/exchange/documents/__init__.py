"""Documents: what a brief, a plan or a note is made of, and its Markdown and HTML. Pure text."""
