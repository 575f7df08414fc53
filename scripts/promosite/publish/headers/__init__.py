"""What a web server must be told of the site, in the form that each kind of server reads."""
