"""What a person can do in the workspace; the page and the tests do it through the same functions."""
