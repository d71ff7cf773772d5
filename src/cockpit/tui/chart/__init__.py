"""The organisation chart: view model, layout, painting, outline and the widget that shows them."""
