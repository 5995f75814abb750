-- Such numbers in a table that a library function makes grow.
function player_think()
  local t = {}
  for i = 1, 8190 do t[i * 16383] = i end
  for i = 1, 10 do pcall(table.insert, t, i) end
  while true do rawset(t, n or 1, 1) n = (n or 1) + 16383 end
end
