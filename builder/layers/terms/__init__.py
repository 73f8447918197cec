"""Terms of the glossary: where texts use and explain them."""
