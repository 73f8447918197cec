"""What a change means to readers: two states of a project, compared and told as text, Markdown or JSON."""
