namespace Infon.Api;

/// <summary>A page of a list.</summary>
/// <param name="Items">What is on it.</param>
/// <param name="Page">Its number; the first is 1.</param>
/// <param name="Limit">How many items a page has.</param>
/// <param name="Total">How many items all pages have together.</param>
public sealed record ListJson<T>(IReadOnlyList<T> Items, int Page, int Limit, long Total);
