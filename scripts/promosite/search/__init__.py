"""Search without a service: what readers may look for, cut into small files that a browser loads as it needs them."""
