window.SwaggerUIBundle({
  url: '/api/openapi.yaml',
  dom_id: '#docs',
  deepLinking: true,
  // The contract must name an absolute server; the one that serves this page is meant.
  requestInterceptor: (request) => {
    request.url = request.url.replace('http://localhost/', `${location.origin}/`);
    return request;
  },
  validatorUrl: null,
});
