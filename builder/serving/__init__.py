"""The built site on a server: the Content-Security-Policy that its pages need, and nginx's configuration."""
