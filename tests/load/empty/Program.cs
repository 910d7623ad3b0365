var app = WebApplication.CreateBuilder(args).Build();
app.MapGet("/health", () => "ok");
app.MapGet("/", () => Results.Content("<!doctype html><html lang=nb><title>Bare</title><h1>Søknader</h1><p>Tom side</p>", "text/html; charset=utf-8"));
app.Run();
