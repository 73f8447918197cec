"""The preview for editors: the site is built again after every change, and says in the page what was found."""
